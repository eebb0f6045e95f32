"""What is asked of a page as a browser shows it: scripts that run in the page."""

# What may be reached by keyboard and is shown, in the order of the page.
CONTROLS = """
return [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.disabled)
"""
# Pieces of text that lie on one another: the middle half of each line, since lines that follow each
# other closely share what is above and below their letters.
OVERLAPS = """
const boxes = [];
for (const element of document.body.querySelectorAll('*')) {
  if (element.closest('.unseen, .skip, svg') || !element.checkVisibility()) continue;
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || !node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const rest = box.height / 4;
      const {left, right} = box;
      boxes.push({node, top: box.top + rest, bottom: box.bottom - rest, left, right});
    }
  }
}
boxes.sort((one, other) => one.top - other.top);
const found = [];
boxes.forEach((one, place) => {
  for (let next = place + 1; next < boxes.length && boxes[next].top < one.bottom - 1; next += 1) {
    const other = boxes[next];
    if (other.node !== one.node && other.left < one.right - 1 && one.left < other.right - 1)
      found.push(`${one.node.data.trim()} | ${other.node.data.trim()}`);
  }
});
return found.slice(0, 5);
"""
# Boxes that hide a part of their text.
CLIPPED = """
return [...document.querySelectorAll('body *')]
  .filter((one) => !one.closest('.unseen, .skip, svg, input, .sheet') && one.checkVisibility())
  .filter((one) => getComputedStyle(one).overflow !== 'visible')
  .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120));
"""
OVERFLOW = (
    "const page = document.documentElement; return Math.max(page.scrollWidth, "
    "document.body.scrollWidth) - page.clientWidth")
# The units that are shown, the levels that are, and what the output says.
UNITS = """
    const shown = (names) =>
      [...document.querySelectorAll(names)].filter((one) => one.checkVisibility());
    return [
      shown('.units li').map((one) => one.querySelector('a').textContent),
      shown('.units summary').length, document.querySelector('output').textContent]"""
# What is over by the day on which the page is read: faded, hidden, and still there.
OVER = """
    const all = [...document.querySelectorAll('[data-last]')];
    const next = (one) => one.closest('.next');
    return [
      all.filter((one) => !next(one) && one.classList.contains('over')).length,
      all.filter((one) => next(one) && !one.checkVisibility()).map((one) => one.dataset.last),
      all.filter((one) => next(one) && one.checkVisibility()).map((one) => one.dataset.last)]"""
# The boxes of a poster, laid out as on paper.
POSTER = """
    const months = [...document.querySelectorAll('.sheet .of-month')];
    const boxes = months.map((one) => one.getBoundingClientRect());
    const sheet = document.querySelector('.sheet').getBoundingClientRect();
    const overlapping = boxes.filter((one, place) => boxes.some((other, next) => next > place
      && one.left < other.right - 1 && other.left < one.right - 1
      && one.top < other.bottom - 1 && other.top < one.bottom - 1)).length;
    const items = [...document.querySelectorAll('.sheet .lines li')];
    return {
      months: months.length, overlapping,
      outside: boxes.filter(
        (one) => one.bottom > sheet.bottom + 1 || one.right > sheet.right + 1).length,
      // What sticks out of its month is cut off.
      cut: months.filter((month) => [...month.querySelectorAll('table, li')].some((one) => {
        const box = one.getBoundingClientRect(), room = month.getBoundingClientRect();
        return box.bottom > room.bottom + 1 || box.right > room.right + 1;
      })).map((month) => month.querySelector('caption').textContent),
      // Lines that were counted as one and need two.
      squeezed: items.filter((one) => one.matches('.h1') && one.scrollHeight > one.clientHeight + 1)
        .map((one) => one.innerText),
      // Tails of letters that are cut off at the end of their box, which on paper may end half a
      // point earlier. A line ends where its font does, in whole points; its letters end before.
      tails: items.filter((one) => one.scrollHeight <= one.clientHeight + 1).filter((one) => {
        const style = getComputedStyle(one), size = parseFloat(style.fontSize);
        const brush = document.createElement('canvas').getContext('2d');
        brush.font = `1000px ${style.fontFamily}`;
        const letters = brush.measureText('gjpyợ');
        const range = document.createRange();
        range.selectNodeContents(one.lastChild);
        const end = Math.max(...[...range.getClientRects()].map((box) => box.bottom))
          - Math.round(letters.fontBoundingBoxDescent * size / 1000)
          + letters.actualBoundingBoxDescent * size / 1000;
        return end > one.getBoundingClientRect().bottom - 0.5;
      }).map((one) => one.innerText),
      // Long titles end in an ellipsis on their second line; all others are there to the end.
      whole: items.filter((one) => !one.matches('.rest') && one.scrollHeight <= one.clientHeight + 1)
        .map((one) => one.lastChild.data.trim()),
      head: ['.title h1', '.title .legend'].filter((one) => {
        const box = document.querySelector(one);
        return box.scrollWidth > box.clientWidth + 1
          || box.getBoundingClientRect().right > sheet.right + 1}),
      listed: months.map((month) => [
        [...month.querySelectorAll('li:not(.rest)')].map((one) => one.lastChild.data.trim()),
        (month.querySelector('.rest')?.textContent ?? '')]),
    }"""
# Without the script: controls that would do nothing, and what only the script would bring back.
WITHOUT_SCRIPT = """
const all = (names) => [...document.querySelectorAll(names)];
return [
  all('button, .search, output').filter((one) => one.checkVisibility()),
  all('main li, main a').filter((one) => !one.checkVisibility() && !one.closest('details')),
].map((some) => some.map((one) => one.outerHTML.slice(0, 120)));
"""
