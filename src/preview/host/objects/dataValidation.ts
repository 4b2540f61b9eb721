import type { DataValidationRule } from "@odoo/o-spreadsheet";
import { intersection } from "../addresses";
import { areaOfZone, zoneOf } from "../zones";
import { invalidArgument, notEmulated } from "../hostError";
import { HostObject } from "../hostObject";
import type { Objects, RangeObject } from "./objects";

type Criterion = DataValidationRule["criterion"];
type Given = Readonly<Record<string, unknown>>;

const comparisons = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
} as const;

function criterionOf(rule: Given): Criterion {
  const { list, decimal, wholeNumber, custom, date } = rule as Readonly<Record<string, Given | undefined>>;
  if (list) {
    const source = String(list["source"]);
    return source.startsWith("=")
      ? { type: "isValueInRange", values: [source.slice(1)], displayStyle: "arrow" }
      : { type: "isValueInList", values: source.split(",").map((value) => value.trim()), displayStyle: "arrow" };
  }
  const number = decimal ?? wholeNumber;
  if (number) {
    const type = comparisons[String(number["operator"]) as keyof typeof comparisons] as
      (typeof comparisons)[keyof typeof comparisons] | undefined;
    if (type === undefined) throw invalidArgument();
    const values = [number["formula1"], number["formula2"]].filter((value) => value !== undefined && value !== null);
    return { type, values: values.map(String) };
  }
  if (custom) return { type: "customFormula", values: [String(custom["formula"])] };
  if (date) return { type: "dateIsValid", values: [] };
  throw notEmulated(`data validation by ${Object.keys(rule).join(", ")}`);
}

/** What a range's cells may hold. */
export class DataValidation extends HostObject {
  readonly className = "DataValidation";
  /** Excel shows both beside the cell; the spreadsheet has messages of its own. */
  Prompt: unknown = null;
  ErrorAlert: unknown = null;
  IgnoreBlanks = true;

  constructor(
    private readonly objects: Objects,
    private readonly range: RangeObject,
  ) {
    super();
  }

  private get rules(): readonly DataValidationRule[] {
    const { book } = this.objects;
    const { sheetId, area } = this.range;
    return book.getters
      .getDataValidationRules(sheetId)
      .filter(({ ranges }) => ranges.some(({ zone }) => intersection(areaOfZone(zone), area) !== null));
  }

  get Type(): string {
    const [rule] = this.rules;
    if (!rule) return "None";
    const { type } = rule.criterion;
    if (type === "isValueInList" || type === "isValueInRange") return "List";
    if (type === "customFormula") return "Custom";
    return type.startsWith("date") ? "Date" : "Decimal";
  }

  get Rule(): unknown {
    const [rule] = this.rules;
    if (!rule) return {};
    const { type, values } = rule.criterion;
    if (type === "isValueInList") return { list: { inCellDropDown: true, source: values.join(",") } };
    if (type === "isValueInRange") return { list: { inCellDropDown: true, source: `=${values[0] ?? ""}` } };
    if (type === "customFormula") return { custom: { formula: values[0] } };
    if (type === "dateIsValid") return { date: { operator: "GreaterThan", formula1: 0 } };
    const operator = Object.entries(comparisons).find(([, own]) => own === type)?.[0];
    return { decimal: { operator, formula1: values[0], formula2: values[1] } };
  }

  set Rule(rule: unknown) {
    const { book } = this.objects;
    const { sheetId, area } = this.range;
    const given = rule as Given;
    if (Object.keys(given).length === 0) {
      this.Clear();
      return;
    }
    const criterion = criterionOf(given);
    book.grow(sheetId, area);
    const ranges = [book.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
    book.do("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      ranges,
      rule: { id: `validation-${book.nextId()}`, criterion, isBlocking: false },
    });
  }

  Clear(): void {
    const { book } = this.objects;
    for (const { id } of this.rules) book.do("REMOVE_DATA_VALIDATION_RULE", { sheetId: this.range.sheetId, id });
  }
}
