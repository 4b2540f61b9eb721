import type { ConditionalFormat as Rule, ConditionalFormatRule, Style } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import { intersection } from "../addresses";
import { areaOfZone, zoneOf } from "../zones";
import { invalidArgument, itemNotFound, notEmulated } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { contentOf } from "./grid";
import type { Objects, RangeObject } from "./objects";

const colourNumber = (colour: string): number => parseInt(colour.slice(1), 16);

const operators = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
} as const;

const textOperators = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWithText",
  EndsWith: "endsWithText",
} as const;

const thresholds = {
  LowestValue: "value",
  HighestValue: "value",
  Number: "number",
  Percent: "percentage",
  Percentile: "percentile",
  Formula: "formula",
} as const;

type CellRule = Extract<ConditionalFormatRule, { type: "CellIsRule" }>;

/** A conditional format of a range; each write replaces the rule that it had. */
class ConditionalFormat extends HostObject {
  readonly className = "ConditionalFormat";
  private rule: ConditionalFormatRule | null = null;
  private style: Style = {};

  constructor(
    readonly objects: Objects,
    readonly range: RangeObject,
    readonly Id: string,
    readonly Type: string,
    private stops = false,
  ) {
    super();
  }

  get Priority(): number {
    return this.objects.book.getters.getConditionalFormats(this.range.sheetId).findIndex(({ id }) => id === this.Id);
  }

  get StopIfTrue(): boolean {
    return this.stops;
  }

  set StopIfTrue(stops: boolean) {
    this.stops = stops;
    this.write();
  }

  setRule(rule: ConditionalFormatRule): void {
    this.rule = rule;
    this.write();
  }

  setStyle(style: Style): void {
    this.style = { ...this.style, ...style };
    this.write();
  }

  private write(): void {
    const { rule, style } = this;
    if (rule === null) return;
    const { book } = this.objects;
    const { sheetId, area } = this.range;
    book.grow(sheetId, area);
    const range = book.getters.getRangeDataFromZone(sheetId, zoneOf(area));
    const cf = { id: this.Id, rule: rule.type === "CellIsRule" ? { ...rule, style } : rule, stopIfTrue: this.stops };
    book.do("ADD_CONDITIONAL_FORMAT", { sheetId, ranges: [range], cf });
  }

  private cellRule(className: string, read: (rule: Readonly<Record<string, unknown>>) => CellRule): HostObject {
    return new CellRuleObject(className, this, read);
  }

  get CellValue(): HostObject {
    return this.cellRule("CellValueConditionalFormat", (rule) => {
      const operator = operators[String(rule["operator"]) as keyof typeof operators] as
        (typeof operators)[keyof typeof operators] | undefined;
      if (operator === undefined) throw invalidArgument();
      const values = [rule["formula1"], rule["formula2"]].filter((value) => value !== undefined && value !== null);
      return { type: "CellIsRule", operator, values: values.map((value) => plain(contentOf(value))), style: {} };
    });
  }

  get TextComparison(): HostObject {
    return this.cellRule("TextConditionalFormat", (rule) => {
      const operator = textOperators[String(rule["operator"]) as keyof typeof textOperators] as
        (typeof textOperators)[keyof typeof textOperators] | undefined;
      if (operator === undefined) throw invalidArgument();
      return { type: "CellIsRule", operator, values: [String(rule["text"])], style: {} };
    });
  }

  get Custom(): HostObject {
    return new CustomRuleObject(this);
  }

  get ColorScale(): HostObject {
    return new ColorScaleObject(this);
  }

  get DataBar(): HostObject {
    return new DataBarObject(this);
  }

  Delete(): void {
    this.objects.book.do("REMOVE_CONDITIONAL_FORMAT", { sheetId: this.range.sheetId, id: this.Id });
  }
}

/** A text in quotes is how Excel's rules write a text. */
const plain = (formula: string): string =>
  /^="(?:[^"]|"")*"$/.test(formula) ? formula.slice(2, -1).replaceAll('""', '"') : formula;

/** Fonts and fills of a rule; they are written with it. */
class RuleFormat extends HostObject {
  readonly className = "ConditionalRangeFormat";
  readonly Font: HostObject;
  readonly Fill: HostObject;

  constructor(format: ConditionalFormat) {
    super();
    this.Font = new RuleFont(format);
    this.Fill = new RuleFill(format);
  }
}

class RuleFont extends HostObject {
  readonly className = "ConditionalRangeFont";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get Color(): string {
    return "";
  }

  set Color(textColor: string) {
    this.format.setStyle({ textColor });
  }

  get Bold(): boolean {
    return false;
  }

  set Bold(bold: boolean) {
    this.format.setStyle({ bold });
  }
}

class RuleFill extends HostObject {
  readonly className = "ConditionalRangeFill";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get Color(): string {
    return "";
  }

  set Color(fillColor: string) {
    this.format.setStyle({ fillColor });
  }
}

class CellRuleObject extends HostObject {
  readonly Format: HostObject;

  constructor(
    readonly className: string,
    private readonly format: ConditionalFormat,
    private readonly read: (rule: Readonly<Record<string, unknown>>) => CellRule,
  ) {
    super();
    this.Format = new RuleFormat(format);
  }

  get Rule(): unknown {
    throw notEmulated(`reading ${this.className}.Rule`);
  }

  set Rule(rule: unknown) {
    this.format.setRule(this.read(rule as Readonly<Record<string, unknown>>));
  }
}

/** A rule given as a formula. */
class CustomRuleObject extends HostObject {
  readonly className = "CustomConditionalFormat";
  readonly Format: HostObject;
  readonly Rule: HostObject;

  constructor(format: ConditionalFormat) {
    super();
    this.Format = new RuleFormat(format);
    this.Rule = new FormulaRule(format);
  }
}

class FormulaRule extends HostObject {
  readonly className = "ConditionalFormatRule";
  private formula = "";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get Formula(): string {
    return this.formula;
  }

  set Formula(formula: string) {
    this.formula = formula;
    this.format.setRule({ type: "CellIsRule", operator: "customFormula", values: [formula], style: {} });
  }
}

type Threshold = Readonly<Record<string, unknown>>;

class ColorScaleObject extends HostObject {
  readonly className = "ColorScaleConditionalFormat";

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get Criteria(): unknown {
    throw notEmulated("reading ColorScaleConditionalFormat.Criteria");
  }

  set Criteria(criteria: unknown) {
    const given = criteria as Readonly<Record<string, Threshold | undefined>>;
    const end = ({ type, color, formula }: Threshold) => ({
      type: thresholds[String(type) as keyof typeof thresholds],
      color: colourNumber(String(color)),
      ...(formula === undefined || formula === null ? {} : { value: contentOf(formula) }),
    });
    const { minimum, midpoint, maximum } = given;
    if (!minimum || !maximum) throw invalidArgument();
    const middle = midpoint && end(midpoint);
    this.format.setRule({
      type: "ColorScaleRule",
      minimum: end(minimum),
      maximum: end(maximum),
      ...(middle && middle.type !== "value" && middle.value !== undefined
        ? { midpoint: { type: middle.type, color: middle.color, value: middle.value } }
        : {}),
    });
  }
}

class DataBarObject extends HostObject {
  readonly className = "DataBarConditionalFormat";
  readonly PositiveFormat: HostObject;
  /** The spreadsheet's bars always go from 0 to the largest value. */
  LowerBoundRule: unknown = null;
  UpperBoundRule: unknown = null;

  constructor(format: ConditionalFormat) {
    super();
    this.PositiveFormat = new DataBarFormat(format);
  }
}

class DataBarFormat extends HostObject {
  readonly className = "ConditionalDataBarPositiveFormat";
  /** The spreadsheet draws its bars plain. */
  GradientFill = false;

  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  get FillColor(): string {
    return "";
  }

  set FillColor(colour: string) {
    this.format.setRule({ type: "DataBarRule", color: colourNumber(colour) });
  }
}

const typeOf = ({ rule }: Rule): string => {
  if (rule.type === "ColorScaleRule") return "ColorScale";
  if (rule.type === "DataBarRule") return "DataBar";
  if (rule.type === "IconSetRule") return "IconSet";
  if (rule.operator === "customFormula") return "Custom";
  return Object.values<string>(textOperators).includes(rule.operator) ? "ContainsText" : "CellValue";
};

/** Conditional formats that touch a range. */
export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";

  constructor(
    private readonly objects: Objects,
    private readonly range: RangeObject,
  ) {
    super();
  }

  protected keysOf({ Id }: ConditionalFormat): readonly string[] {
    return [Id];
  }

  get Items(): readonly ConditionalFormat[] {
    const { book } = this.objects;
    const { sheetId, area } = this.range;
    return book.getters
      .getConditionalFormats(sheetId)
      .filter(({ ranges }) =>
        ranges.some((address) => intersection(areaOfZone(helpers.toZone(address)), area) !== null),
      )
      .map((rule) => new ConditionalFormat(this.objects, this.range, rule.id, typeOf(rule), rule.stopIfTrue));
  }

  Add(type: string): ConditionalFormat {
    const id = `format-${this.objects.book.nextId()}`;
    return new ConditionalFormat(this.objects, this.range, id, type);
  }

  ClearAll(): void {
    for (const format of this.Items) format.Delete();
  }

  override GetItem(id: string): ConditionalFormat {
    const item = this.GetItemOrNullObject(id);
    if (!item) throw itemNotFound();
    return item;
  }
}
