import { EngineError, type FieldValue, mergeFields, nameKey } from "../../../engine";
import type { Cell } from "../../column";
import { type TargetRow, targets } from "../../targets";
import { shippedTemplates, type TemplateRow, templates } from "../../templates";
import { type Analysed, rowsIn } from "../analysis";
import { type DueTouch, dueTouches } from "./dueTouches";

/** A message that is ready to be sent. */
export interface OutreachMessage {
  readonly touch: DueTouch;
  readonly row: TargetRow;
  readonly subject: string;
  readonly text: string;
}

/** Messages that are due, and what kept others from being written. */
export interface OutreachMessages {
  readonly messages: readonly OutreachMessage[];
  readonly notes: readonly string[];
}

/** A cell as a letter says it. */
function fieldValue(cell: Cell): FieldValue {
  if (cell === null || typeof cell === "number" || typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return (cell instanceof Map ? [...cell.keys()] : [...(cell as readonly string[])]).map(String).join(", ");
}

/** What a template may ask for: the headers of Targets, and the name of our company. */
function fieldsOfRow(row: TargetRow, { setting }: Analysed): Readonly<Record<string, FieldValue>> {
  const cells: Readonly<Record<string, Cell>> = row;
  const own = Object.entries(targets.columns).map(
    ([key, { header }]) => [header, fieldValue(cells[key] ?? null)] as const,
  );
  return Object.fromEntries([...own, ["Our company", setting.company.identity.name] as const]);
}

/** Rows by name; of several of one name the first. */
const byFirstName = <R extends { readonly name: string | null }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map([...rows].reverse().flatMap((row) => (row.name === null ? [] : [[nameKey(row.name), row] as const])));

/** Why a message cannot be written, with those to whom, so that a reason is told once. */
class Obstacles {
  private readonly targets = new Map<string, Set<string>>();

  add(reason: string, target: string): void {
    const known = this.targets.get(reason) ?? new Set();
    this.targets.set(reason, known.add(target));
  }

  notes(): readonly string[] {
    return [...this.targets].map(([reason, names]) => `Left out, ${reason}: ${[...names].join(", ")}.`);
  }
}

/** Sent to an address, which must be known then. */
const isMail = (channel: string): boolean => nameKey(channel).replace("-", "") === "email";

/**
 * Writes the messages that are due, with the templates of the workbook, else those that are shipped.
 *
 * A message whose target lacks what the template asks for, or its address, is left out and told, so that no letter goes out to "Dear ,".
 *
 * @throws {EngineError} As `dueTouches`.
 */
export function outreachMessages(source: Analysed): OutreachMessages {
  const obstacles = new Obstacles();
  const rows = byFirstName(rowsIn(source, targets));
  const written = byFirstName<TemplateRow>([...rowsIn(source, templates), ...shippedTemplates]);

  const write = (touch: DueTouch): readonly OutreachMessage[] => {
    const { target, template: name, channel } = touch;
    const row = rows.get(nameKey(target));
    const template = written.get(nameKey(name));
    if (!row) obstacles.add("not in Targets", target);
    if (!template) obstacles.add(`no template "${name}"`, target);
    if (!row || !template) return [];
    try {
      const fields = fieldsOfRow(row, source);
      const subject = mergeFields(template.subject ?? "", fields);
      const text = mergeFields(template.text ?? "", fields);
      const missing = [
        ...subject.missing,
        ...text.missing,
        ...(isMail(channel) && row.email === null ? ["Email"] : []),
      ];
      for (const field of new Set(missing)) obstacles.add(`${field} not known`, target);
      return missing.length > 0 ? [] : [{ touch, row, subject: subject.text, text: text.text }];
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      obstacles.add(`in the template "${name}" ${error.message}`, target);
      return [];
    }
  };

  const messages = dueTouches(source).flatMap(write);
  return { messages, notes: obstacles.notes() };
}
