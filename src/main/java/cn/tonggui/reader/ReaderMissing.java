package cn.tonggui.reader;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** There is no account for the auditor, or it may do more than read: the installation does not start. */
class ReaderMissing extends RuntimeException {

    private static final String WHAT_TO_DO = """
            Make a database account that may only read, and name it to the application:
            CREATE USER 'tonggui_reader'@'%' IDENTIFIED BY '…';
            GRANT SELECT ON tonggui.* TO 'tonggui_reader'@'%';
            TONGGUI_AUDITOR_USER=tonggui_reader TONGGUI_AUDITOR_PASSWORD=…""";

    ReaderMissing(String message) {
        super(message);
    }

    ReaderMissing(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says so at the start, and how to make one. */
    static class Analyzer implements FailureAnalyzer {

        @Override
        public @Nullable FailureAnalysis analyze(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ReaderMissing) {
                    return new FailureAnalysis(cause.getMessage(), WHAT_TO_DO, failure);
                }
            }
            return null;
        }
    }
}
