import { registries } from "@odoo/o-spreadsheet";
import type { Command, CommandGroup } from "./commands";

/** After the spreadsheet's own entries. */
const sequence = 200;

/** Adds the add-in's commands to the menu of a cell. Called once, before the first menu opens. */
export function addCellCommands(items: readonly (Command | CommandGroup)[], press: (command: Command) => void): void {
  const { cellMenuRegistry } = registries;
  const entryOf = (command: Command, place: number) => ({
    name: command.label,
    description: "",
    sequence: sequence + place,
    execute: () => {
      press(command);
    },
  });
  items.forEach((item, i) => {
    if ("action" in item) {
      cellMenuRegistry.add(item.id, entryOf(item, i));
      return;
    }
    cellMenuRegistry.add(item.id, { name: item.label, sequence: sequence + i });
    item.commands.forEach((command, j) => {
      cellMenuRegistry.addChild(command.id, [item.id], entryOf(command, j));
    });
  });
}
