package cn.tonggui.organisation;

import cn.tonggui.kernel.Token;
import cn.tonggui.kernel.UnitCode;
import cn.tonggui.organisation.AccountMapper.Who;
import java.util.Optional;

/** What a person is without any office: 正式党员, 预备党员 or 职工群众 of one branch. */
final class Identity {

    static final String MEMBER = "member";
    static final String PROBATIONARY = "probationary";
    static final String WORKER = "worker";

    private Identity() {}

    /** Empty for a non-member whose unit no branch covers. */
    static Optional<Token> of(Who person, UnitTree tree) {
        if (person.branch() == null) {
            return tree.branchOf(person.at()).map(branch -> Token.at(WORKER, branch));
        }
        String office = "FULL".equals(person.category()) ? MEMBER : PROBATIONARY;
        return Optional.of(Token.at(office, new UnitCode(person.branch())));
    }
}
