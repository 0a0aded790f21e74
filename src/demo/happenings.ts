/** What happens to invented young people beside care itself, by chance: going missing, homes after care, custody, changes. */
import { addDays, addMonths, addYears, birthday, type Day, isoOfDay } from '../ground/day.ts';
