package cn.tonggui.web;

import cn.tonggui.organisation.Account;
import java.io.Serializable;
import java.security.Principal;

/** Who is signed in, as the session remembers it: no more than the name and kind of the account. */
record AccountPrincipal(String username, Account.Kind kind) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }

    /** People use as many machines as they like, the auditor too; an administrator is signed in at one place. */
    boolean oneSessionOnly() {
        return kind != Account.Kind.PERSON && kind != Account.Kind.AUDITOR;
    }
}
