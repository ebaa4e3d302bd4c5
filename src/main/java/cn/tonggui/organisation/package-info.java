/**
 * Both trees of organisations, people, membership, offices by date, terms, accounts and the tokens a person holds (组织).
 * Doors: {@link Organisation} to ask, {@link Rosters} for its pages, {@link Changes} to enter and confirm, {@link Restructuring}, {@link AccountDesk} and
 * {@link Passwords} for accounts. Tables: {@code org_*}. What a kind of change must fulfil stands in its {@code ChangeFamily};
 * it looks at a {@code Picture}, which is written when the whole batch is clean.
 * Not here: sessions and sign-in pages (web), and who may do what with a task (workflow).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
