import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Import } from '../state/import';

const ImportContext = createContext<Import | null>(null);

/** Gives the import to the parts under it. */
export const ImportProvider = ImportContext.Provider;

/** The import that the part is of. */
export function useImport(): Import {
  const importing = useContext(ImportContext);
  if (!importing) throw new Error('A part stands outside the import');
  return importing;
}
