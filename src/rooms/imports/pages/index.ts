/** Every page of this room. */
import type { WorkOnImports } from '../actions/work-on-imports.ts';
import type { Route } from '../../../web/route.ts';
import { loadFiles } from './load-files.ts';
import { loadGoOn } from './load-go-on.ts';
import { loadImport } from './load-import.ts';
import { loadProblems } from './load-problems.ts';
import { loadWithdraw } from './load-withdraw.ts';
import { loadYears } from './load-years.ts';
import { joinPage, numbersPage, undoJoinPage } from './numbers.ts';
import { receivedFile } from './received-file.ts';
import { templateFile, templatesPage } from './templates.ts';

export const importsRoom = (imports: WorkOnImports): readonly Route[] => [
  ...loadFiles(imports),
  ...loadImport(imports),
  ...loadYears(imports),
  ...loadWithdraw(imports),
  loadGoOn(imports),
  numbersPage,
  ...undoJoinPage,
  ...joinPage,
  templatesPage,
  templateFile,
  loadProblems,
  receivedFile,
];
