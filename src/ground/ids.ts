/** Ids that cannot be mistaken for one another. All but the authority's number are random UUIDs, and so not personal. */
declare const idBrand: unique symbol;
type Id<Name extends string> = string & { readonly [idBrand]: Name };

/** Any of them but the authority's. */
export type AnyId = Id<string>;

export type PersonId = Id<'person'>;
export type StaffId = Id<'staff'>;
export type TeamId = Id<'team'>;
export type ImportId = Id<'import'>;
export type FileId = Id<'file'>;
export type FeedId = Id<'feed'>;
export type JoinId = Id<'join'>;
export type ConcernId = Id<'concern'>;
export type ContactDetailId = Id<'contact detail'>;
export type CoverId = Id<'cover'>;
/** Of a dated thing on a record: an entry, a visit, a review. */
export type RecordedId = Id<'recorded'>;
export type SignInId = Id<'sign-in'>;
export type FormKey = Id<'form key'>;
export type AuthorityId = number & { readonly [idBrand]: 'authority' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A new random id of the kind asked for. */
export function newId<Kind extends Id<string>>(): Kind {
  return crypto.randomUUID() as Kind;
}

export function findId<Kind extends Id<string>>(text: string): Kind | undefined {
  return isUuid(text) ? (text as Kind) : undefined;
}
