import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, redirect, type Route } from './route.ts';

test('a route without allow or audit does not type-check', () => {
  const handle = async () => redirect('/');
  // @ts-expect-error: who may ask is compulsory.
  const withoutAllow: Route = { method: 'GET', path: '/', audit: 'nobody', handle };
  // @ts-expect-error: what the reading log says is compulsory.
  const withoutAudit: Route = { method: 'GET', path: '/', allow: 'signed-in', handle };
  // @ts-expect-error: a permission has to be one that exists.
  const withoutPermission: Route = { method: 'GET', path: '/', allow: 'do-anything', audit: 'nobody', handle };
  // @ts-expect-error: a page open to anyone reads about nobody.
  const openAndPersonal: Route = { method: 'GET', path: '/', allow: 'anyone', audit: { purpose: 'reading' }, handle };
  const openReader: Route = {
    method: 'GET',
    path: '/',
    allow: 'anyone',
    audit: 'nobody',
    // @ts-expect-error: a page open to anyone has no way to the record.
    handle: async ({ read }) => read(async () => redirect('/')),
  };
  // @ts-expect-error: every page has a title.
  const withoutTitle = () => page('a.njk', {});
  assert.ok([withoutAllow, withoutAudit, withoutPermission, openAndPersonal, openReader, withoutTitle]);
});
