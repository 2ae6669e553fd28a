import type { ImportMapping, ImportPreview } from '../../api/calls';
import type { Table } from '../../base/csv';
import type { Language } from '../../base/text';
import type { ImportField } from './fields';
import type { ImportedLead, Prepared } from './prepare';

/** As many rows as a person looks through before agreeing. */
const shownRows = 20;

/** What the user sees before the import: the mapping, the first leads as they would be, what is wrong, what is there already. */
export function previewOf(table: Table, mapping: ImportMapping, prepared: Prepared, language: Language): ImportPreview {
  return {
    columns: table.header,
    mapping,
    rows: prepared.leads.slice(0, shownRows).map(shown),
    problems: prepared.problems.map(({ row, field, message }) => ({ row, field, message: message[language] })),
    duplicates: prepared.duplicates.map(({ row, name, twin }) => ({ row, name, twin })),
    similar: prepared.similar.map(({ row, name, twin }) => ({ row, name, twin })),
    total: table.rows.length,
    ready: prepared.leads.length,
  };
}

function shown(lead: ImportedLead): Record<ImportField, string> {
  return {
    name: lead.name,
    manager: lead.manager,
    stage: lead.stage,
    source: lead.source,
    person: lead.person,
    phone: lead.phone,
    email: lead.email,
    company: lead.company,
    request: lead.request,
    comment: lead.comment,
    created: lead.created ?? '',
    lastContact: lead.last?.date ?? '',
    lastResult: lead.last?.result ?? '',
    lastSummary: lead.last?.summary ?? '',
    nextContact: lead.next?.date ?? '',
    nextTopic: lead.next?.topic ?? '',
  };
}
