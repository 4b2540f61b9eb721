import { readFileSync } from "node:fs";
import { importTable, type ImportedTable } from "../../src/files";
import { tables } from "../../src/tables";
import { describeWithFiles, sharedFile } from "../shared/files";

const read = (text: string): Promise<ImportedTable> => importTable(new TextEncoder().encode(text), tables);

const columnsOf = ({ matches }: ImportedTable): Readonly<Record<string, string>> =>
  Object.fromEntries(matches.flatMap(({ header, key }) => (key === null ? [] : [[key, header]])));

/** Exports in the shapes that CRM systems have, by crm-headers.json. */
const exports = [
  {
    system: "Salesforce Data Loader",
    text: "ID,ISDELETED,ACCOUNTID,NAME,STAGENAME,AMOUNT,PROBABILITY,EXPECTEDREVENUE,CLOSEDATE,OWNERID,CREATEDDATE\n006,false,001,Widgets,Closed Won,500000.0,100.0,500000.0,2005-11-09,005,2006-06-15T20:47:07.000Z\n007,false,002,More,Qualification,1000,10.0,100,2026-12-09,005,2026-06-15T20:47:07.000Z",
    probability: [1, 0.1],
  },
  {
    system: "HubSpot",
    text: "Record ID,Deal Name,Deal Stage,Pipeline,Close Date,Deal owner,Amount,Deal Type,Create Date,Deal probability\n1,Widgets,Contract Sent,Sales,2026-12-31,Ines,1200.50,New Business,2026-01-02,0.9\n2,More,Appointment,Sales,2026-12-31,Ines,90,New Business,2026-01-02,0.2",
    probability: [0.9, 0.2],
  },
  {
    system: "Dynamics 365",
    text: 'Created On,Topic,Owner,Potential Customer,Status,Est. revenue,Est. close date,Probability,Sales Stage,Currency\n1/20/2026,Widgets,Ines,Fabrikam,Open,"$25,000.00",12/31/2026,40,Develop,US Dollar\n1/25/2026,More,Ines,Contoso,Open,"$5,000.00",12/31/2026,1,Qualify,US Dollar',
    probability: [0.4, 0.01],
  },
  {
    system: "Zoho",
    text: "Record Id,Deal Name,Deal Owner,Account Name,Stage,Closing Date,Amount,Currency,Lead Source,Type\nz1,Widgets,Ines,Fabrikam,Negotiation/Review,2026-12-31,1200,USD,Web,New Business",
    probability: [null],
  },
  {
    system: "Pipedrive",
    text: "Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Owner,Deal - Organization,Deal - Probability,Deal - Expected close date\n1,Widgets,1200,EUR,Proposal Made,Ines,Fabrikam,60 %,2026-12-31\n2,More,1200,EUR,Proposal Made,Ines,Fabrikam,5 %,2026-12-31",
    probability: [0.6, 0.05],
  },
];

describe("deals exported from a CRM", () => {
  test.each(exports)("$system are opportunities", async ({ text, probability }) => {
    const imported = await read(text);
    expect(imported.table.name).toBe("Opportunities");
    expect(Object.keys(columnsOf(imported))).toEqual(expect.arrayContaining(["name", "stage", "amount", "closeDate"]));
    expect(imported.columns["name"]?.[0]).toBe("Widgets");
    const read0 = imported.columns["probability"] ?? [null];
    expect(read0).toEqual(probability);
  });

  it("have their percent taken from the column, not cell by cell", async () => {
    const { columns, issues } = await read("Deal Name,Deal Stage,Amount,Probability\nA,New,1,1\nB,New,2,60");
    expect(columns["probability"]).toEqual([0.01, 0.6]);
    expect(issues).toEqual([]);
    const fractions = await read("Deal Name,Deal Stage,Amount,Probability\nA,New,1,1\nB,New,2,0.6");
    expect(fractions.columns["probability"]).toEqual([1, 0.6]);
  });

  it("are refused a probability above 100 percent, row by row", async () => {
    const { columns, issues } = await read("Deal Name,Deal Stage,Amount,Probability\nA,New,1,1000\nB,New,2,60");
    expect(columns["probability"]).toEqual([null, 0.6]);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining("Probability must be from 0 to 1")]);
  });

  it("leave out what the CRM has deleted", async () => {
    const { rowNumbers, skipped } = await read("Name,StageName,Amount,CloseDate,IsDeleted\nA,New,1,2026-01-01,true\nB,New,2,2026-01-01,false"); // prettier-ignore
    expect([rowNumbers, skipped.map(({ reason }) => reason)]).toEqual([[3], ["deleted in the CRM"]]);
  });
});

describe("accounts and other lists", () => {
  test.each([
    ["accounts", "Account Name,Type,Industry,Annual Revenue,Employees,Account Owner,Created Date\nA,Prospect,Tech,1,1,Ines,2026-01-01", "Partners"], // prettier-ignore
    ["markets", "Market,Region,Market Size,Growth Rate\nA,DACH,100,5%", "Markets"],
    ["metrics", "Category,Metric,Value,Target,Unit,Date\nrevenue,quarterly,1,2,USD,2026-09-30", "Metrics"],
    ["names alone", "Name\nA", "Partners"],
  ])("%s stay what they are", async (_, text, table) => {
    expect((await read(text)).table.name).toBe(table);
  });
});

describeWithFiles("real exports", () => {
  test.each([
    [["salesforce", "dataloader-sample-opportunityData.csv"], "Opportunities"],
    [["salesforce", "devorg-Opportunity.csv"], "Opportunities"],
    [["hubspot", "dummy-deals.csv"], "Opportunities"],
    [["other", "dealdesk-opportunities.csv"], "Opportunities"],
    [["salesforce", "dataloader-sample-accountData.csv"], "Partners"],
    [["salesforce", "devorg-Account.csv"], "Partners"],
    [["salesforce", "devorg-Lead.csv"], "Partners"],
    [["hubspot", "dummy-companies.csv"], "Partners"],
    [["hubspot", "fivetran-company_data.csv"], "Partners"],
    [["dynamics365", "contoso-coffee-Account.csv"], "Partners"],
    [["zoho", "zoho-analytics-Accounts.csv"], "Partners"],
    [["other", "dealdesk-accounts.csv"], "Partners"],
  ])("%j is read as %s", async (file, table) => {
    expect((await importTable(readFileSync(sharedFile("crm", ...file)), tables)).table.name).toBe(table);
  });

  it("has probabilities of Salesforce from 0 to 1", async () => {
    const { columns } = await importTable(readFileSync(sharedFile("crm", "salesforce", "devorg-Opportunity.csv")), tables); // prettier-ignore
    const known = (columns["probability"] ?? []).filter((value) => typeof value === "number");
    expect(known.length).toBeGreaterThan(30);
    expect(Math.max(...known)).toBe(1);
  });
});
