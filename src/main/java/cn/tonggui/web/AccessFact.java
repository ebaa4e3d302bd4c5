package cn.tonggui.web;

import cn.tonggui.kernel.Fact;
import org.jspecify.annotations.Nullable;

/** What happens at the entrance, before and beside any case. */
interface AccessFact extends Fact {

    @Override
    default @Nullable String caseNumber() {
        return null;
    }

    @Override
    default long rev() {
        return 0;
    }
}
