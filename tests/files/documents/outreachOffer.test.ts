import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import ICAL from "ical.js";
import { mailMerge, outreachCalendar } from "../../../src/files";
import { type Analysed, readAssumptions, shippedTemplates, templates } from "../../../src/tables";
import { madeCompany, sampleCompany } from "../../tables/analyses/sampleCompany";

const stamp = "2026-11-20T09:30:00Z";

const { setting } = readAssumptions([
  { group: "Our company", name: "Name", value: "Brightmoor Data", unit: null, tag: null, source: null },
]);

const rated = { industryRating: 80, regionRating: 80, sizeRating: 80, capabilityRating: 80, accountRating: 80 };
const acme = {
  name: "Acme",
  industry: "Healthcare",
  country: "Austria",
  firstName: "Ada",
  email: "ada@acme.example",
  owner: "Ines Aubert",
  ...rated,
};

const eventsOf = async (source: Analysed) => {
  const file = await outreachCalendar(source, stamp);
  if (!file || typeof file.content !== "string") throw new Error("there must be a calendar");
  const calendar = new ICAL.Component(ICAL.parse(file.content) as ICAL.Component["jCal"]);
  return {
    file,
    events: calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return { uid: event.uid, day: event.startDate.toString(), title: event.summary, text: event.description };
    }),
  };
};

async function rowsOf(source: Analysed) {
  const file = mailMerge(source);
  if (!file) throw new Error("there must be a mail merge");
  const sheet = await new ExcelJS.Workbook().csv.read(Readable.from([Buffer.from(file.content)]), {
    map: (value: unknown) => value,
  });
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (each) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, c) => each.getCell(c + 1).text));
  });
  const [headers = [], ...lines] = rows;
  return {
    file,
    rows: lines.map((line) => Object.fromEntries(headers.map((header, c) => [header, line[c]]))),
  };
}

describe("the calendar of an outreach", () => {
  it("of the sample company has the late follow-ups on the day", async () => {
    const { file, events } = await eventsOf(await sampleCompany());
    expect(events.map(({ day, title }) => [day, title])).toEqual(
      ["Dovetail Health IT", "Hansa Cloud", "Inverleith Data", "Kestner Beratung", "Nygard Industri IT"].map(
        (target) => ["2026-11-20", `Follow-up 3 by Email: ${target}`],
      ),
    );
    expect(events[0]!.text).toBe("Template: Follow-up 3\nBy the sequence due on 2026-09-28");
    expect(file).toMatchObject({
      name: "Outreach.ics",
      type: expect.stringMatching(/^text\/calendar/),
      notes: ["5 messages are late and stand on 2026-11-20."],
    });
  });

  it("has the whole sequence of a new target, on its days", async () => {
    const { file, events } = await eventsOf(madeCompany({ Targets: [acme], Outreach: [] }));
    expect(events.map(({ day, title }) => [day, title])).toEqual([
      ["2026-11-20", "Initial by Email: Acme"],
      ["2026-11-20", "Initial by LinkedIn: Acme"],
      ["2026-11-23", "Follow-up 1 by Email: Acme"],
      ["2026-11-27", "Follow-up 2 by Email: Acme"],
      ["2026-12-04", "Follow-up 3 by Email: Acme"],
    ]);
    expect(file.notes).toEqual([]);
  });

  it("moves an event that has moved, instead of adding one", async () => {
    const source = madeCompany({ Targets: [acme], Outreach: [] });
    const [first, later] = [await eventsOf(source), await eventsOf({ ...source, day: "2026-11-25" })];
    expect(later.events.map(({ uid }) => uid)).toEqual(first.events.map(({ uid }) => uid));
    expect(later.events[0]!.day).toBe("2026-11-25");
  });

  it("tells two kept rows of one name from each other's events by having them once", async () => {
    const twice = [acme, { ...acme, email: "x@other.example", website: "https://other.example" }];
    expect((await eventsOf(madeCompany({ Targets: twice, Outreach: [] }))).events).toHaveLength(5);
  });

  it("is none where nothing is due", async () => {
    expect(await outreachCalendar(madeCompany({ Outreach: [] }), stamp)).toBeNull();
  });
});

describe("the mail merge of an outreach", () => {
  it("of the sample company has a row a message that is due, filled in", async () => {
    const { file, rows } = await rowsOf(await sampleCompany());
    expect(rows.map(({ Target, Step }) => [Target, Step])).toEqual(
      ["Dovetail Health IT", "Hansa Cloud", "Inverleith Data", "Kestner Beratung", "Nygard Industri IT"].map(
        (target) => [target, "Follow-up 3"],
      ),
    );
    expect(rows[1]).toMatchObject({
      Date: "2026-11-20",
      Channel: "Email",
      "First name": "Henrik",
      Email: "henrik.paulsen@hansacloud.example",
      Subject: "Last message about a partnership",
      Text: expect.stringMatching(/^Dear Henrik,\n\nI have not heard from you.*\nInes Aubert$/s),
    });
    expect(file).toMatchObject({ name: "Outreach.csv", type: expect.stringMatching(/^text\/csv/), notes: [] });
  });

  it("takes the workbook's own template before the shipped one of the same name", async () => {
    const { rows } = await rowsOf(
      madeCompany(
        {
          Targets: [acme],
          Outreach: [],
          Templates: [{ name: "initial E-MAIL", subject: "To {{Target}}", text: "Hello {{First name}} of {{Our company}}" }], // prettier-ignore
        },
        setting,
      ),
    );
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ Subject: "To Acme", Text: "Hello Ada of Brightmoor Data" });
    expect(rows[2]!["Text"]).toMatch(/^Dear Ada,\n\na few days ago/);
  });

  test.each([
    ["a first name", { ...acme, firstName: null }, "Left out, First name not known: Acme.", 0],
    ["an address, which LinkedIn needs not", { ...acme, email: null }, "Left out, Email not known: Acme.", 1],
  ])("leaves out who lacks %s, and tells", async (_, target, note, left) => {
    const { file, rows } = await rowsOf(madeCompany({ Targets: [target], Outreach: [] }, setting));
    expect(file.notes).toEqual([note]);
    expect(rows).toHaveLength(left);
  });

  it("tells of a field that Targets does not have, of our own name, and of who is not in Targets", async () => {
    const { file } = await rowsOf(
      madeCompany({
        Targets: [acme],
        Outreach: [{ target: "Bolt", step: "Follow-up 2", date: "2026-11-20" }],
        Templates: [{ name: "Initial e-mail", text: "Dear {{Frist name}}" }],
      }),
    );
    expect(file.notes).toEqual([
      'Left out, in the template "Initial e-mail" fields of a template must be columns of the row, got {{Frist name}}: Acme.',
      "Left out, Our company not known: Acme.",
      "Left out, not in Targets: Bolt.",
    ]);
  });

  it("is none where nothing is due", () => {
    expect(mailMerge(madeCompany({ Outreach: [] }))).toBeNull();
  });
});

it("The sample company's templates are those that are shipped", async () => {
  const { tables } = await sampleCompany();
  const rows = tables.find(({ table }) => table.name === templates.name)?.rows ?? [];
  expect(rows.map(({ row }) => row)).toEqual(shippedTemplates);
});
