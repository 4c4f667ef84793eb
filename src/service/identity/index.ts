/** Who is who: organisations, people, the posts they hold from day to day, and posts lent for a time. */
export * from './actor.ts';
export * from './assignments.ts';
export * from './delegations.ts';
export * from './errors.ts';
export * from './held-post.ts';
export * from './kinds.ts';
export * from './organisations.ts';
export * from './people.ts';
export * from './posts.ts';
export * from './staff-register.ts';
