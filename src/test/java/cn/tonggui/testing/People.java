package cn.tonggui.testing;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.Organisation;

/** The people of the demo data, by their number ({@code P34}) or an office only one of them holds ({@code secretary@B04}). */
public class People {

    private final Organisation organisation;

    public People(Organisation organisation) {
        this.organisation = organisation;
    }

    public Viewer viewer(String who) {
        return organisation.viewer(id(who));
    }

    public PersonId id(String who) {
        if (!who.contains("@")) {
            return new PersonId(who);
        }
        var holders = organisation.holders(Token.parse(who));
        if (holders.size() != 1) {
            throw new IllegalArgumentException(who + " is held by " + holders.size() + " people, expected one");
        }
        return holders.get(0).id();
    }

    /** The account name of the person. */
    public String username(String who) {
        String id = id(who).value();
        return organisation.accounts().stream()
                .filter(account -> account.id().value().equals(id))
                .findFirst()
                .orElseThrow()
                .username();
    }
}
