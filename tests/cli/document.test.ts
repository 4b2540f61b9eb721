import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tandem } from "./tandem";

const partner = "Alderan Consulting Group";
const sample = (name: string) => `samples/brightmoor-${name}.csv`;
const company = ["--company", sample("company"), "--as-of", "2026-11-20"];
const ofPartner = [sample("accounts"), sample("contracts"), sample("onboarding"), "--partner", partner, ...company];
const tasks = [sample("onboarding"), "--partner", "Marlowe Public Advisory", ...company];
const ofOutreach = [sample("outreach"), sample("targets"), sample("templates"), ...company];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("tandem document", () => {
  test.each([
    { kind: "agreement", args: ofPartner, ending: ".docx", begins: "PK" },
    { kind: "onboarding-calendar", args: tasks, ending: ".ics", begins: "BEGIN:VCALENDAR" },
    { kind: "outreach-calendar", args: ofOutreach, ending: ".ics", begins: "BEGIN:VCALENDAR" },
    { kind: "mail-merge", args: ofOutreach, ending: ".csv", begins: "\ufeffTarget,Step" },
  ])("writes $kind, lists what is open, and does not write over it", async ({ kind, args, ending, begins }) => {
    const output = join(folder, kind + ending);
    const { code, out } = await tandem(["document", kind, ...args, "-o", output]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Written to .*; (nothing is open in it|\d+ open points?:\n {2}- )/);
    expect((await readFile(output, "utf8")).slice(0, begins.length)).toBe(begins);
    const again = await tandem(["document", kind, ...args, "-o", output]);
    expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("exists; name another file") });
    expect((await tandem(["document", kind, ...args, "-o", output, "--force"])).code).toBe(0);
  });

  test.each([
    { name: "an unknown kind", args: ["letter", ...ofPartner], code: 2, says: "the document must be agreement, onb" },
    { name: "no partner", args: ["agreement", sample("contracts")], code: 2, says: "name it with --partner" },
    { name: "a partner too many", args: ["mail-merge", ...ofPartner], code: 2, says: "leave --partner out" },
    {
      name: "an ending of another kind",
      args: ["agreement", ...ofPartner, "-o", "a.pdf"],
      code: 2,
      says: "end in .docx",
    },
    { name: "no file", args: ["agreement", "--partner", partner], code: 2, says: "name at least one file" },
    {
      name: "an unknown partner",
      args: ["agreement", sample("contracts"), "--partner", "Acme"],
      code: 1,
      says: 'there is no partner "Acme"',
    },
    {
      name: "nothing that is left to do",
      args: ["onboarding-calendar", ...ofPartner],
      code: 1,
      says: `the files hold nothing that an onboarding calendar for ${partner} could be made from`,
    },
    {
      name: "an output over an input",
      args: ["mail-merge", ...ofOutreach, "-o", sample("outreach"), "--force"],
      code: 1,
      says: "is the file that is read",
    },
    {
      name: "files without what it needs",
      args: ["agreement", sample("accounts"), "--partner", partner],
      code: 1,
      says: "agreement needs Contracts",
    },
  ])("$name", async ({ args, code, says }) => {
    const run = await tandem(["document", ...args]);
    expect(run.err).toContain(says);
    expect([run.code, run.out]).toEqual([code, ""]);
    expect(run.err).not.toMatch(/^\s+at /m);
  });

  it("leaves nothing half-written", async () => {
    const output = join(folder, "no", "such", "folder", "agreement.docx");
    const { code, err } = await tandem(["document", "agreement", ...ofPartner, "-o", output]);
    expect([code, err]).toEqual([1, expect.stringContaining("cannot be written")]);
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
