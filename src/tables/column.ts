/** What the cells of each type of column hold once they have been read. */
export interface CellTypes {
  readonly text: string;
  /** One of the column's choices. */
  readonly choice: string;
  readonly number: number;
  /** A number of 0 or more without decimals. */
  readonly count: number;
  readonly money: number;
  /** A rate or share: 0.15 is 15 %. */
  readonly fraction: number;
  /** 0 to 100. */
  readonly points: number;
  /** A day, as YYYY-MM-DD. */
  readonly date: string;
  /** A number or a text. */
  readonly value: number | string;
  readonly flag: boolean;
  /** Names; empty where the cell says none. */
  readonly list: readonly string[];
  /** Numbers by name; empty where the cell says none. */
  readonly mix: ReadonlyMap<string, number>;
  /** Words by name; empty where the cell says none. */
  readonly pairs: ReadonlyMap<string, string>;
}

export type ColumnType = keyof CellTypes;

/** What a cell holds; null where it is blank. */
export type Cell = CellTypes[ColumnType] | null;

/** One column of a sheet, as data: the importer, the template, the forms and the documentation are made from it. */
export interface Column {
  readonly header: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Whether a row without it means nothing. */
  readonly required?: true;
  readonly unit?: string;
  /** Smallest and largest number allowed; for a mix, of each part. */
  readonly range?: readonly [number, number];
  readonly choices?: readonly string[];
  /** Whether other systems write it in percent without a sign, 60 for 0.6; where one cell is above 1, all are read so. */
  readonly isOftenPercent?: true;
  /** For pairs: the words allowed, the first of which counts where a name stands alone. */
  readonly words?: readonly string[];
  /** Headers under which other systems export it, best first; case, spaces and punctuation do not matter. */
  readonly aliases?: readonly string[];
}

export type Columns = Readonly<Record<string, Column>>;

/** A row of a sheet: what each column holds. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: CellTypes[C[K]["type"]] | null };

/** A column that Tandem fills: the formula that does it in a workbook, or null where only an import derives it. */
export interface ComputedColumn {
  readonly header: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly unit?: string;
  readonly formula: string | null;
  /** Derived from what the row says, whatever the weights: as a value in a sheet it stays right when they change. */
  readonly isFact?: true;
}

/** Whether a sheet may hold the column without saying something wrong once a weight changes there. */
export const staysRight = ({ formula, isFact }: ComputedColumn): boolean => formula !== null || isFact === true;
