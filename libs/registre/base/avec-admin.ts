import pg from 'pg';

/** One connection as the owner, closed whatever happens. */
export async function avecAdmin<T>(url: string, f: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(url);
  admin.on('error', () => undefined); // lost in between: its next statement tells
  await admin.connect();
  try {
    return await f(admin);
  } finally {
    await admin.end();
  }
}
