package cn.tonggui.kernel;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
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

    /**
     * The content for the log: strings, booleans, integers below 2⁵³, lists and maps of these, and {@link Personal} for what
     * must not stand there in the open; nothing sealed, nothing null.
     */
    Map<String, Object> body();

    /** Public ids of the files that came with it; the log keeps the hash of each. */
    default Collection<String> files() {
        return List.of();
    }

    /** Whether whoever did it is answered only when a signed checkpoint of the log holds it. */
    default boolean critical() {
        return false;
    }
}
