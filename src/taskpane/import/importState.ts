import type { Fix, MatchedFile } from "../../files";
import type { ImportPlan } from "./importPlan";
import type { OpenedFile } from "./openFile";
import type { ColumnChoices, FileSaid, ImportStep } from "./said";

/** What Import shows. */
export interface ImportState {
  readonly step: ImportStep;
  /** The file that was chosen, or the rows of the selection; null before that. */
  readonly file: OpenedFile | null;
  readonly said: FileSaid;
  readonly choices: ColumnChoices;
  /** Whether the choices are those of the last file with these headers. */
  readonly isRemembered: boolean;
  /** What the person has decided of its problems, in order. */
  readonly fixes: readonly Fix[];
  /** Header of the column that tells which rows the workbook has already, where the person has said. */
  readonly key: string | null;
  /** Whether rows that the workbook has already take what the file says. */
  readonly isUpdate: boolean;
  /** Its columns and ours; null where it could not be read as the person says. */
  readonly matched: MatchedFile | null;
  /** What adding would do; null before it has been worked out. */
  readonly plan: ImportPlan | null;
  /** Row of the file that is shown whole, by its number, and the problem under which it is. */
  readonly rowShown: { readonly row: number; readonly problem: string } | null;
  /** Choices by set of headers, for the next file that has them; see `mappingKey`. */
  readonly mappings: ReadonlyMap<string, ColumnChoices>;
}

/** What each file begins with. */
export const freshFile = {
  step: "file",
  file: null,
  said: {},
  choices: new Map(),
  isRemembered: false,
  fixes: [],
  key: null,
  isUpdate: false,
  matched: null,
  plan: null,
  rowShown: null,
} as const satisfies Omit<ImportState, "mappings">;

export const initialImport: ImportState = { ...freshFile, mappings: new Map() };

/** What comes back when the pane is opened again. */
export const keptOfImport = ["mappings"] as const satisfies readonly (keyof ImportState)[];
