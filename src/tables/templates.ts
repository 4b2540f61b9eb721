import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  name: {
    header: "Template",
    type: "text",
    required: true,
    description: "What it is called; a step of the sequence asks for it by this name",
    aliases: ["Template Name", "Message"],
  },
  channel: {
    header: "Channel",
    type: "text",
    description: "How it is sent: Email, LinkedIn",
    aliases: ["Medium"],
  },
  subject: {
    header: "Subject",
    type: "text",
    description: "Its heading; LinkedIn has none",
    aliases: ["Subject line"],
  },
  text: {
    header: "Text",
    type: "text",
    required: true,
    description: "What it says; {{First name}} and other headers of Targets are filled in for each",
    aliases: ["Body", "Message text"],
  },
} as const satisfies Columns;

export type TemplateRow = RowOf<typeof columns>;

const letter = (...paragraphs: readonly string[]): string => paragraphs.join("\n\n");

/** The messages of the framework's sequence, for what a workbook has no template of its own for. */
export const shippedTemplates: readonly TemplateRow[] = [
  {
    name: "Initial e-mail",
    channel: "Email",
    subject: "A partnership between {{Target}} and {{Our company}}",
    text: letter(
      "Dear {{First name}},",
      "I look after partnerships at {{Our company}}. Your work in {{Industry}} in {{Country}} is close to what our customers ask us for, and I believe that some of them need what {{Target}} does.",
      "Would you have half an hour in the next two weeks to find out whether we fit?",
      "Kind regards\n{{Owner}}",
    ),
  },
  {
    name: "Initial LinkedIn message",
    channel: "LinkedIn",
    subject: null,
    text: "Dear {{First name}}, I look after partnerships at {{Our company}} and have written to you about working together in {{Industry}}. I would be glad to be in touch. {{Owner}}",
  },
  {
    name: "Follow-up 1",
    channel: "Email",
    subject: "A partnership between {{Target}} and {{Our company}}",
    text: letter(
      "Dear {{First name}},",
      "a few days ago I asked whether a partnership would be of interest. In short: our customers get your services with our product, and yours get a product that needs no work of their own to connect.",
      "A call of 20 minutes would show whether there is something in it. Which day suits you?",
      "Kind regards\n{{Owner}}",
    ),
  },
  {
    name: "Follow-up 2",
    channel: "Email",
    subject: "What a partnership with {{Our company}} looks like",
    text: letter(
      "Dear {{First name}},",
      "to make it easier to judge, this is how we begin with a partner: one joint customer, one person on each side, a review after three months. Nothing is signed before that.",
      "If someone else at {{Target}} looks after partnerships, would you point me to them?",
      "Kind regards\n{{Owner}}",
    ),
  },
  {
    name: "Follow-up 3",
    channel: "Email",
    subject: "Last message about a partnership",
    text: letter(
      "Dear {{First name}},",
      "I have not heard from you, so I take it that the time is not right, and I will not write again about it. Should that change, an answer to this message is enough.",
      "Kind regards\n{{Owner}}",
    ),
  },
];

export const templates: Table<typeof columns> = {
  name: "Templates",
  row: "template",
  columns,
  key: "name",
  essential: ["name", "channel", "subject", "text"],
  computed: [],
  leftOut: [],
  examples: shippedTemplates.slice(0, 2),
};
