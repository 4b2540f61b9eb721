import { EngineError } from "../errors";
import { byName, nameKey } from "../names";

/** What may stand in a field; null, undefined and blank text are missing. */
export type FieldValue = string | number | null | undefined;

/** A template with the fields of one row filled in. */
export interface Merged {
  /** Fields without a value stand in it as they stood in the template. */
  readonly text: string;
  /** Fields of the template for which the row has no value, each once; empty where the text is ready to be sent. */
  readonly missing: readonly string[];
}

const field = /\{\{([^{}]*)\}\}/g;

/** Fields that a template asks for, as it writes them, each once. */
export function fieldsOf(template: string): readonly string[] {
  const rest = template.replace(field, "");
  if (rest.includes("{{") || rest.includes("}}")) {
    throw new EngineError(
      "invalid-input",
      "every field of a template must be written as {{name}}, got a brace without its other",
    );
  }
  const found = new Map([...template.matchAll(field)].map(([, name = ""]) => [nameKey(name), name.trim()]));
  if (found.has("")) throw new EngineError("invalid-input", "every field of a template must have a name, got {{}}");
  return [...found.values()];
}

/**
 * Fills the {{fields}} of a template with the values of a row.
 *
 * A field without a value stays in the text as {{field}} and is listed, so that no letter goes out to "Dear ,". Values are put in as they
 * are: braces in a value are no fields.
 *
 * @param row Values by name; names are compared without case and spaces around. A column that is empty belongs to it with null.
 * @throws {EngineError} `invalid-input` if the template asks for a field that the row does not have, by name, or a field is not written as {{name}};
 * also if a number is not finite.
 * @see Our own rule: a misspelt field is a fault of the template, a missing value one of the row.
 */
export function mergeFields(template: string, row: Readonly<Record<string, FieldValue>>): Merged {
  const values = byName(Object.entries(row));
  const fields = fieldsOf(template);
  const unknown = fields.filter((name) => !values.has(nameKey(name)));
  if (unknown.length > 0) {
    const list = unknown.map((name) => `{{${name}}}`).join(", ");
    throw new EngineError("invalid-input", `fields of a template must be columns of the row, got ${list}`);
  }
  const textOf = (name: string): string | null => {
    const value = values.get(nameKey(name));
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) return null;
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw new EngineError("invalid-input", `${name} must be a number or text, got ${value}`);
    }
    return String(value);
  };
  return {
    text: template.replace(field, (whole, name: string) => textOf(name) ?? whole),
    missing: fields.filter((name) => textOf(name) === null),
  };
}
