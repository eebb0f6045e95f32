// What pages do better with a script, and do without one as well.
"use strict";

// Letters without their accents: "Đắk Nông" is found by "dak nong".
const plain = (text) =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

// Pages know the day of the last publication only; what is over by now goes or fades.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((number) => String(number).padStart(2, "0")).join("-");
for (const item of document.querySelectorAll("[data-last]")) {
  if (item.dataset.last >= today) continue;
  const line = item.closest(".next li");
  if (line) line.hidden = true;
  else item.classList.add("over");
}

const none = document.querySelector(".next .none");
if (none && !document.querySelector(".next li:not([hidden])")) none.textContent = none.dataset.text;

// Search by typing: a unit stays when each word is in one of its names.
const search = document.getElementById("search");
if (search) {
  const units = [...document.querySelectorAll(".units li")]
    .map((item) => ({ item, names: plain(`${item.textContent} ${item.dataset.names}`) }));
  const output = document.querySelector(".search output");
  search.closest(".search").hidden = false;
  search.addEventListener("input", () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const unit of units) {
      const isFound = words.every((word) => unit.names.includes(word));
      unit.item.hidden = !isFound;
      if (isFound) found += 1;
    }
    for (const level of document.querySelectorAll(".units details")) {
      level.hidden = !level.querySelector("li:not([hidden])");
    }
    const count = found ? `${found} ${output.dataset.found}` : output.dataset.none;
    output.textContent = words.length ? count : "";
  });
}

// A button that copies the address beside it.
for (const button of document.querySelectorAll("[data-copy]")) {
  const input = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.done;
  });
}
