package cn.tonggui.kernel;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in the past tense. Published inside the transaction that made it true and heard there
 * synchronously: if a listener fails, it did not happen.
 */
public interface Fact {

    /** What happened, kebab-case and never renamed: {@code task-acted}. */
    String kind();

    /** Number of the case it belongs to; null for what belongs to none, such as a sign-in. */
    @Nullable
    String caseNumber();

    /** Revision within the case, gapless from 1; 0 without a case. */
    long rev();

    LocalDateTime at();

    /** The content for the log: strings, booleans, integers below 2⁵³, lists and maps of these; nothing sealed, nothing null. */
    Map<String, Object> body();
}
