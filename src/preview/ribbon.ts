import type { Command, CommandGroup, Commands } from "./commands";
import { element } from "./element";
import { addMenu } from "./menu";

const iconOf = (icon: string | null): readonly Node[] =>
  icon === null ? [] : [element("img", { class: "command-icon", src: icon, alt: "" })];

function buttonOf({ id, label, tooltip, icon }: Command | CommandGroup): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: "command", title: tooltip, "data-command": id },
    ...iconOf(icon),
    label,
  );
}

/** Fills the ribbon with the add-in's commands. */
export function drawRibbon(ribbon: HTMLElement, { ribbon: groups }: Commands, press: (command: Command) => void): void {
  const drawn = groups.map(({ label, items }) => {
    const group = element("div", { class: "ribbon-group", role: "group", "aria-label": label });
    for (const item of items) {
      const button = buttonOf(item);
      group.append(button);
      if ("action" in item) {
        button.addEventListener("click", () => {
          press(item);
        });
        continue;
      }
      button.append(element("span", { class: "command-arrow", "aria-hidden": "true" }, "▾"));
      const entries = item.commands.map((command) => ({
        label: command.label,
        tooltip: command.tooltip,
        face: iconOf(command.icon),
        press: () => {
          press(command);
        },
      }));
      group.append(addMenu(button, entries));
    }
    return group;
  });
  ribbon.replaceChildren(...drawn);
}
