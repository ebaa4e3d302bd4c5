/**
 * The pages of accounts (账号与授权), of one's own password (修改口令), and of the first organisation (首次启用).
 * No door, no tables. Not here: what a change must fulfil (organisation), sign-in and sessions (web).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "sheet"})
package cn.tonggui.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
