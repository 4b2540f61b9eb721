import { assumptions } from "./assumptions";
import { companies } from "./companies";
import { competitors } from "./competitors";
import { markets } from "./markets";
import { metrics } from "./metrics";
import { opportunities } from "./opportunities";
import { partners } from "./partners";
import type { Table } from "./table";

/** Every sheet of the product, in the order of the workbook. */
export const tables: readonly Table[] = [
  partners,
  markets,
  competitors,
  companies,
  opportunities,
  metrics,
  assumptions,
];
