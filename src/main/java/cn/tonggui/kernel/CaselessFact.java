package cn.tonggui.kernel;

import org.jspecify.annotations.Nullable;

/** A fact beside all cases: a sign-in, a change of the organisation, a proposed parameter. */
public interface CaselessFact extends Fact {

    @Override
    default @Nullable String caseNumber() {
        return null;
    }

    @Override
    default long rev() {
        return 0;
    }
}
