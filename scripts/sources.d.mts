export const listing: string;
