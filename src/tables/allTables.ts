import { assumptions } from "./assumptions";
import { certifications } from "./certifications";
import { companies } from "./companies";
import { competitors } from "./competitors";
import { contracts } from "./contracts";
import { engagements } from "./engagements";
import { interactions } from "./interactions";
import { markets } from "./markets";
import { metrics } from "./metrics";
import { onboarding } from "./onboarding";
import { opportunities } from "./opportunities";
import { outreach } from "./outreach";
import { partners } from "./partners";
import { programme } from "./programme";
import { relationships } from "./relationships";
import { targets } from "./targets";
import { templates } from "./templates";
import type { Table } from "./table";

/** Sheets that belong together, as people look for them. */
export interface TableGroup {
  readonly title: string;
  readonly tables: readonly Table[];
}

/** The product's sheets but for what is assumed, in the order of the workbook. */
export const tableGroups: readonly TableGroup[] = [
  {
    title: "Partners",
    tables: [partners, contracts, certifications, programme, onboarding, interactions, relationships, engagements],
  },
  { title: "Pipeline", tables: [targets, templates, outreach, opportunities] },
  { title: "Markets", tables: [markets] },
  { title: "Competition", tables: [competitors] },
  { title: "Companies", tables: [companies] },
  { title: "Sales", tables: [metrics] },
];

/** Every sheet of the product, in the order of the workbook. */
export const tables: readonly Table[] = [...tableGroups.flatMap((group) => group.tables), assumptions];
