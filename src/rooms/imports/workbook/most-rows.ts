/** How many rows of a sheet are read: a sheet with as many has more. */
export const MOST_ROWS = 500_000;
