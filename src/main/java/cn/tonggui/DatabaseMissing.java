package cn.tonggui;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says what a production start without a database lacks, instead of starting on one that forgets everything. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseMissing implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith(DataSourceProperties.class.getName())) {
                return new FailureAnalysis("没有配置数据库，系统不启动。No database is configured.", """
                        Set TONGGUI_DB_URL, TONGGUI_DB_USER and TONGGUI_DB_PASSWORD, for example
                        TONGGUI_DB_URL=jdbc:mysql://127.0.0.1:3306/tonggui, and start with --spring.profiles.active=mysql.
                        For a look at the demonstration: mvn spring-boot:run""", failure);
            }
        }
        return null;
    }
}
