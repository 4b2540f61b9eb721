import { element } from "./element";

/** One entry of a menu. */
export interface MenuEntry {
  readonly label: string;
  readonly tooltip: string;
  readonly face: readonly Node[];
  readonly press: () => void;
}

/** Makes a button open a menu below it; arrow keys go through the entries, Escape closes it. */
export function addMenu(button: HTMLButtonElement, entries: readonly MenuEntry[]): HTMLElement {
  const items = entries.map(({ label, tooltip, face, press }) => {
    const item = element(
      "button",
      { type: "button", class: "command", role: "menuitem", title: tooltip, tabindex: "-1" },
      ...face,
      label,
    );
    item.addEventListener("click", () => {
      menu.hidePopover();
      press();
    });
    return item;
  });
  const menu = element("div", { class: "menu", role: "menu", popover: "auto" }, ...items);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");
  button.popoverTargetElement = menu;
  menu.addEventListener("toggle", () => {
    const isOpen = menu.matches(":popover-open");
    button.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) return;
    const place = button.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - menu.offsetWidth - 4))}px`;
    menu.style.top = `${place.bottom + 3}px`;
    items[0]?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  });
  return menu;
}
