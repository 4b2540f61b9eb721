import { areaAddress, fixedAddress, quotedSheet, readArea } from "../addresses";
import { areaOfZone, zoneOf } from "../zones";
import { invalidArgument, itemAlreadyExists } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { areaArgument, type Objects, type RangeObject } from "./objects";

/** A name for a range of the workbook. */
class NamedItem extends HostObject {
  readonly className = "NamedItem";
  readonly Type = "Range";
  readonly Scope = "Workbook";
  Visible = true;
  Comment = "";

  constructor(
    private readonly objects: Objects,
    readonly Name: string,
  ) {
    super();
  }

  get _Id(): string {
    return this.Name;
  }

  GetRangeOrNullObject(): RangeObject | null {
    const named = this.objects.book.getters.getNamedRange(this.Name);
    return named ? this.objects.range(named.range.sheetId, areaOfZone(named.range.zone)) : null;
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidArgument();
    return range;
  }

  get Formula(): string {
    const { sheetId, area } = this.GetRange();
    return `=${quotedSheet(this.objects.book.getters.getSheetName(sheetId))}!${fixedAddress(area)}`;
  }

  get Value(): string {
    const { sheetId, area } = this.GetRange();
    return `${quotedSheet(this.objects.book.getters.getSheetName(sheetId))}!${areaAddress(area)}`;
  }

  Delete(): void {
    this.objects.book.do("DELETE_NAMED_RANGE", { name: this.Name });
  }
}

/** Names for ranges of the workbook. */
export class NamedItems extends HostCollection<NamedItem> {
  readonly className = "NamedItemCollection";

  constructor(private readonly objects: Objects) {
    super();
  }

  protected keysOf({ Name }: NamedItem): readonly string[] {
    return [Name];
  }

  get Items(): readonly NamedItem[] {
    const { book } = this.objects;
    return book.getters.getNamedRanges().map(({ name }) => new NamedItem(this.objects, name));
  }

  Add(name: string, reference: unknown): NamedItem {
    const { book } = this.objects;
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || readArea(name) !== undefined) throw invalidArgument();
    if (this.GetItemOrNullObject(name)) throw itemAlreadyExists();
    const address = typeof reference === "string" ? reference.replace(/^=/, "") : reference;
    const { sheetId, area } = areaArgument(this.objects, book.getters.getActiveSheetId(), address);
    book.grow(sheetId, area);
    const ranges = [book.getters.getRangeDataFromZone(sheetId, zoneOf(area))];
    // Without the sheet's id the spreadsheet measures the range by the sheet that is shown.
    const command = { name, ranges, sheetId };
    book.do("CREATE_NAMED_RANGE", command);
    return new NamedItem(this.objects, name);
  }
}
