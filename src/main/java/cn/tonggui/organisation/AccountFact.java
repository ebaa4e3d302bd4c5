package cn.tonggui.organisation;

import cn.tonggui.kernel.Fact;
import org.jspecify.annotations.Nullable;

/** What happens to an account; it belongs to no case. */
interface AccountFact extends Fact {

    @Override
    default @Nullable String caseNumber() {
        return null;
    }

    @Override
    default long rev() {
        return 0;
    }
}
