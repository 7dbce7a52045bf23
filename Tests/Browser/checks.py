"""Checks of a page as accessibility checkers make them: names, roles, contrast."""

INTERACTIVE = {
    "button", "textbox", "searchbox", "combobox", "listbox", "option", "link", "checkbox",
    "dialog", "menuitem", "spinbutton",
}

CONTRAST = r"""
const faults = [];
const parse = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => {
  const part = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
};
const backOf = (element) => {
  for (let e = element; e; e = e.parentElement) {
    const color = parse(getComputedStyle(e).backgroundColor);
    if (color.length === 3 || color[3] > 0) return color;
  }
  return [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
  if (element.closest("script, style, datalist, option")) continue;
  const [front, back] = [parse(getComputedStyle(element).color), backOf(element)];
  const [high, low] = [light(front), light(back)].sort((a, b) => b - a);
  const ratio = (high + 0.05) / (low + 0.05);
  if (ratio < 4.5)
    faults.push(`${ratio.toFixed(2)} ${element.className} ${walker.currentNode.data.trim()}`);
}
return faults;
"""


def contrast_faults(driver):
    """Texts with less than 4.5 to 1 between them and what is behind them (WCAG 1.4.3)."""
    return driver.execute_script(CONTRAST)


def name_faults(driver):
    """What can be used and has no name in the browser's accessibility tree; doubled ids."""
    nodes = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    faults = []
    for node in nodes:
        role = node.get("role", {}).get("value")
        if not node.get("ignored") and role in INTERACTIVE and not node["name"].get("value"):
            faults.append(f"{role} without a name")
    faults += driver.execute_script("""
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
      const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
      const order = [...document.querySelectorAll('[tabindex]')].filter((one) => one.tabIndex > 0);
      return [...twice.map((id) => 'id twice: ' + id), ...order.map(() => 'a tabindex above 0')];""")
    return faults
