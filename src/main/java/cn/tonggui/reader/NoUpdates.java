package cn.tonggui.reader;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.springframework.stereotype.Component;

/** No mapper inserts, updates or deletes while only reading is allowed, whatever the database would say. */
@Component
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class}))
class NoUpdates implements Interceptor {

    private final ReadingOnly reading;

    NoUpdates(ReadingOnly reading) {
        this.reading = reading;
    }

    @Override
    public Object intercept(Invocation update) throws Throwable {
        if (reading.on()) {
            String statement = ((MappedStatement) update.getArgs()[0]).getId();
            throw new IllegalStateException(statement + " writes for the auditor, expected reading only");
        }
        return update.proceed();
    }
}
