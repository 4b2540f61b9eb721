import { type Analysed, type DocumentOffer, onboardingTasksOf } from "../../tables";
import { agreementOffer } from "./agreementOffer";
import { calendarFile } from "./calendarFile";
import type { DocumentFile } from "./document";
import { onboardingEvents } from "./onboardingEvents";
import { mailMerge, outreachCalendar } from "./outreachOffer";

/** What a file is made from. */
interface Making {
  readonly source: Analysed;
  readonly partner: string | null;
  readonly stamp: string;
}

async function onboardingCalendar({ source, partner, stamp }: Making): Promise<DocumentFile | null> {
  const work = onboardingTasksOf(source, partner);
  const events = work ? onboardingEvents(work) : [];
  if (!work || events.length === 0) return null;
  const name = partner === null ? "Onboarding" : `Onboarding ${partner}`;
  return {
    name: "Onboarding.ics",
    type: "text/calendar;charset=utf-8",
    content: await calendarFile(name, events, stamp),
    notes: work.notes,
  };
}

type Make = (making: Making) => Promise<DocumentFile | null>;

const makers: Readonly<Record<DocumentOffer["kind"], Make>> = {
  agreement: async ({ source, partner, stamp }) =>
    partner === null ? null : await agreementOffer(source, partner, stamp),
  "onboarding calendar": onboardingCalendar,
  "outreach calendar": ({ source, stamp }) => outreachCalendar(source, stamp),
  "mail merge": ({ source }) => Promise.resolve(mailMerge(source)),
};

/** Makes a file of a kind, as `documentFile` does. */
export const makeDocument = (kind: DocumentOffer["kind"], making: Making): Promise<DocumentFile | null> =>
  makers[kind](making);
