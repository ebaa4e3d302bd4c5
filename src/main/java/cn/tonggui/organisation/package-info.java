/**
 * Both trees of organisations, people, membership, offices by date, terms, accounts and the tokens a person holds (组织).
 * Door: {@link Organisation}. Tables: {@code org_*}. Read side: entering and changing them is not here yet.
 * Not here: sessions and sign-in pages (web), and who may do what with a task (workflow).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
