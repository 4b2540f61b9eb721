import { type Style } from "@odoo/o-spreadsheet";
import { areaBetween, type Area } from "../addresses";
import { invalidArgument, notEmulated } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import type { Objects, RangeObject } from "./objects";

/** Excel measures in points, the spreadsheet in pixels. */
const pixelsPerPoint = 96 / 72;

/** How many cells are looked at to say whether a range has one style. */
const looked = 200;

const colours: Readonly<Record<string, string>> = { black: "#000000", white: "#FFFFFF", red: "#FF0000" };

function hex(colour: unknown): string {
  const text = String(colour);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const known = colours[text.toLowerCase()];
  if (known === undefined) throw notEmulated(`the colour ${text}`);
  return known;
}

/** Reads and writes the style of a range's cells. */
abstract class Styled extends HostObject {
  constructor(
    protected readonly objects: Objects,
    protected readonly range: RangeObject,
  ) {
    super();
  }

  /** The style that all cells share; null where they differ, undefined where none has any. */
  protected common<K extends keyof Style>(key: K): Style[K] | null | undefined {
    const { book } = this.objects;
    const { sheetId } = this.range;
    const zone = book.clipped(sheetId, this.range.area);
    const area: Area = areaBetween(zone.top, zone.left, zone.bottom, zone.right);
    const cells = Math.min(looked, area.rowCount * area.columnCount);
    const values = Array.from({ length: Math.max(1, cells) }, (_, i) => {
      const position = {
        sheetId,
        row: area.row + Math.floor(i / area.columnCount),
        col: area.column + (i % area.columnCount),
      };
      return book.getters.getCellStyle(position)[key];
    });
    return values.every((value) => value === values[0]) ? values[0] : null;
  }

  protected style(style: Style): void {
    this.objects.book.grow(this.range.sheetId, bounded(this.range.area));
    this.objects.book.format(this.range, { style });
  }
}

/** A whole column or row needs no more cells than there are. */
const bounded = (area: Area): Area => ({
  ...area,
  rowCount: area.rowCount > 1_000_000 ? 1 : area.rowCount,
  columnCount: area.columnCount > 16_000 ? 1 : area.columnCount,
});

class RangeFont extends Styled {
  readonly className = "RangeFont";

  get Bold(): boolean | null {
    const bold = this.common("bold");
    return bold === undefined ? false : bold;
  }

  set Bold(bold: boolean | null) {
    this.style({ bold: bold === true });
  }

  get Italic(): boolean | null {
    const italic = this.common("italic");
    return italic === undefined ? false : italic;
  }

  set Italic(italic: boolean | null) {
    this.style({ italic: italic === true });
  }

  get Color(): string | null {
    const colour = this.common("textColor");
    return colour === undefined ? "#000000" : colour;
  }

  set Color(colour: unknown) {
    this.style({ textColor: hex(colour) });
  }

  get Size(): number | null {
    const size = this.common("fontSize");
    return size === undefined ? 10 : size;
  }

  set Size(size: number | null) {
    if (size === null) throw invalidArgument();
    this.style({ fontSize: size });
  }
}

class RangeFill extends Styled {
  readonly className = "RangeFill";

  get Color(): string | null {
    const colour = this.common("fillColor");
    return colour === undefined ? "#FFFFFF" : colour;
  }

  set Color(colour: unknown) {
    this.style({ fillColor: hex(colour) });
  }

  Clear(): void {
    this.style({ fillColor: "" });
  }
}

const edges = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "h",
  InsideVertical: "v",
} as const;

/** One side of a range's cells; its colour counts when its style is set. */
class RangeBorder extends HostObject {
  readonly className = "RangeBorder";

  constructor(
    private readonly objects: Objects,
    private readonly range: RangeObject,
    readonly SideIndex: keyof typeof edges,
    private readonly drawn: Map<string, { style: string; colour: string }>,
  ) {
    super();
  }

  get _Id(): string {
    return this.SideIndex;
  }

  private get now() {
    return this.drawn.get(this.SideIndex) ?? { style: "None", colour: "#000000" };
  }

  private draw(style: string, colour: string): void {
    this.drawn.set(this.SideIndex, { style, colour });
    const { sheetId, area } = this.range;
    this.objects.book.do("SET_ZONE_BORDERS", {
      sheetId,
      target: [this.objects.book.clipped(sheetId, area)],
      border:
        style === "None" ? { position: "clear" } : { position: edges[this.SideIndex], color: colour, style: "thin" },
    });
  }

  get Style(): string {
    return this.now.style;
  }

  set Style(style: string) {
    this.draw(style, this.now.colour);
  }

  get Color(): string {
    return this.now.colour;
  }

  set Color(colour: unknown) {
    this.draw(this.now.style === "None" ? "Continuous" : this.now.style, hex(colour));
  }
}

class RangeBorders extends HostCollection<RangeBorder> {
  readonly className = "RangeBorderCollection";
  readonly Items: readonly RangeBorder[];

  constructor(objects: Objects, range: RangeObject) {
    super();
    const drawn = new Map<string, { style: string; colour: string }>();
    this.Items = (Object.keys(edges) as (keyof typeof edges)[]).map(
      (side) => new RangeBorder(objects, range, side, drawn),
    );
  }

  protected keysOf({ SideIndex }: RangeBorder): readonly string[] {
    return [SideIndex];
  }
}

const horizontal = { Left: "left", Center: "center", Right: "right" } as const;
const vertical = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

const nameOf = (names: Readonly<Record<string, string>>, value: string | undefined, otherwise: string): string =>
  Object.entries(names).find(([, own]) => own === value)?.[0] ?? otherwise;

/** How a range's cells look. */
export class RangeFormat extends Styled {
  readonly className = "RangeFormat";
  readonly Font: HostObject;
  readonly Fill: HostObject;
  readonly Borders: HostObject;

  constructor(objects: Objects, range: RangeObject) {
    super(objects, range);
    this.Font = new RangeFont(objects, range);
    this.Fill = new RangeFill(objects, range);
    this.Borders = new RangeBorders(objects, range);
  }

  private resize(dimension: "ROW" | "COL", points: number): void {
    const { book } = this.objects;
    const { sheetId, area } = this.range;
    const size = Math.round(points * pixelsPerPoint);
    book.grow(sheetId, bounded(area));
    const [first, count] = dimension === "ROW" ? [area.row, area.rowCount] : [area.column, area.columnCount];
    const elements = Array.from({ length: count }, (_, i) => first + i);
    book.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size });
  }

  get ColumnWidth(): number {
    const { book } = this.objects;
    return book.getters.getColSize(this.range.sheetId, this.range.area.column) / pixelsPerPoint;
  }

  set ColumnWidth(points: number) {
    this.resize("COL", points);
  }

  get RowHeight(): number {
    const { book } = this.objects;
    return book.getters.getRowSize(this.range.sheetId, this.range.area.row) / pixelsPerPoint;
  }

  set RowHeight(points: number) {
    this.resize("ROW", points);
  }

  get HorizontalAlignment(): string | null {
    const align = this.common("align");
    return align === null ? null : nameOf(horizontal, align, "General");
  }

  set HorizontalAlignment(alignment: string | null) {
    const align =
      alignment === null ? undefined : (horizontal as Record<string, "left" | "center" | "right">)[alignment];
    if (align === undefined && alignment !== "General") throw notEmulated(`horizontal alignment ${String(alignment)}`);
    this.style(align === undefined ? {} : { align });
  }

  get VerticalAlignment(): string | null {
    const align = this.common("verticalAlign");
    return align === null ? null : nameOf(vertical, align, "Bottom");
  }

  set VerticalAlignment(alignment: string | null) {
    const align = alignment === null ? undefined : (vertical as Record<string, "top" | "middle" | "bottom">)[alignment];
    if (align === undefined) throw notEmulated(`vertical alignment ${String(alignment)}`);
    this.style({ verticalAlign: align });
  }

  get WrapText(): boolean | null {
    const wrapping = this.common("wrapping");
    return wrapping === null ? null : wrapping === "wrap";
  }

  set WrapText(wraps: boolean | null) {
    this.style({ wrapping: wraps === true ? "wrap" : "overflow" });
  }

  AutofitColumns(): void {
    const { book } = this.objects;
    const { sheetId, area } = this.range;
    const { left, right } = book.clipped(sheetId, area);
    const cols = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    // Text is measured on a canvas, which there is in a page only; elsewhere the widths stay.
    if (typeof document !== "undefined" && "createElement" in document && typeof HTMLCanvasElement !== "undefined") {
      book.do("AUTORESIZE_COLUMNS", { sheetId, cols });
    }
  }
}
