"""A real browser, without a window: Chromium, driven by its own protocol."""

import base64
import contextlib
import importlib.util
import json
import pathlib
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
PROGRAMS = ("chromium", "chromedriver", "zbarimg", "pdftotext", "pdfinfo")
MISSING = [program for program in PROGRAMS if not shutil.which(program)]
# axe comes with a package whose own code, for another driver, is not used.
AXE = (
    pathlib.Path(importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0])
    / "axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# As headless Chromium lays out a sheet of paper: 96 points to an inch.
A4, A3 = (595, 842), (1191, 842)

OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-extensions", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
)


class Browser:
    """One session for all tests: starting it takes longer than most of them."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for option in OPTIONS:
            options.add_argument(option)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.driver.set_page_load_timeout(60)
        self.driver.set_script_timeout(60)

    def close(self):
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def ask(self, script, *arguments):
        """What a script answers that runs in the page; it runs where the page's own may not."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, script):
        """Waits until a script answers yes."""
        WebDriverWait(self.driver, 10, poll_frequency=0.05).until(lambda _: self.ask(script))

    # What is shown, and how.

    def open(self, address, width=1280, dark=False):
        self.show(width, dark)
        self.driver.get(address)

    def show(self, width=1280, dark=False, height=900, media=""):
        """The window's width in points of the page, and the reader's colours."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=False)
        self.command("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    @contextlib.contextmanager
    def without_scripts(self):
        self.command("Emulation.setScriptExecutionDisabled", value=True)
        try:
            yield
        finally:
            self.command("Emulation.setScriptExecutionDisabled", value=False)

    @contextlib.contextmanager
    def on(self, day):
        """Pages that are opened meanwhile take it for that day's noon."""
        script = self.command("Page.addScriptToEvaluateOnNewDocument", source=f"""
            const moment = new Date("{day}T12:00:00").getTime(), Genuine = Date;
            Date = class extends Genuine {{
              constructor(...parts) {{ super(...(parts.length ? parts : [moment])); }}
              static now() {{ return moment; }}
            }};""")
        try:
            yield
        finally:
            self.command(
                "Page.removeScriptToEvaluateOnNewDocument", identifier=script["identifier"])

    # What it has to say.

    def complaints(self):
        """What the console has said since it was asked last."""
        return [
            f'{entry["level"]}: {entry["message"]}' for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since it was asked last."""
        messages = (
            json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return [
            message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"]

    def axe(self, *only):
        """What axe finds in the page as it is shown; only some rules, where they are named."""
        if not self.ask("return typeof axe === 'object'"):
            self.ask(AXE.read_text(encoding="utf-8"))
        chosen = (
            {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": RULES})
        result = self.driver.execute_async_script(
            "const done = arguments[1];"
            "const wanted = {runOnly: arguments[0], resultTypes: ['violations'], preload: false};"
            "axe.run(document, wanted)"
            ".then(done, (error) => done({error: String(error)}));", chosen)
        if "error" in result:
            raise AssertionError(result["error"])
        return [
            f'{rule["id"]}: {node["target"]} {node["html"][:120]} {node["failureSummary"][:200]}'
            for rule in result["violations"] for node in rule["nodes"]]

    # What a reader does.

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def press(self, key, times=1):
        code = {"Tab": 9, "Enter": 13, "Space": 32}[key]
        text = {"Enter": "\r", "Space": " "}.get(key)
        for _ in range(times):
            down = {"type": "keyDown" if text else "rawKeyDown", "windowsVirtualKeyCode": code,
                    "key": " " if key == "Space" else key, "code": key}
            if text:
                down["text"] = text
            self.command("Input.dispatchKeyEvent", **down)
            self.command("Input.dispatchKeyEvent", **{**down, "type": "keyUp"})

    def type(self, selector, text):
        """Types a text in place of what stands there."""
        field = self.find(selector)
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(Keys.DELETE)
        field.send_keys(text)

    # What leaves it.

    def pdf(self, path):
        """Prints the page on the paper that it asks for."""
        answer = self.command("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        path.write_bytes(base64.b64decode(answer["data"]))
        return path

    def picture(self, path, width, height):
        answer = self.command("Page.captureScreenshot", captureBeyondViewport=True, clip={
            "x": 0, "y": 0, "width": width, "height": height, "scale": 1})
        path.write_bytes(base64.b64decode(answer["data"]))
        return path
