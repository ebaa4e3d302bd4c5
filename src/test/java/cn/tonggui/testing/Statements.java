package cn.tonggui.testing;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what one thread sends to the database, and how many rows it fetches back, statement by statement. */
public class Statements implements BeanPostProcessor {

    /** @param rows how often the result moved to a next row */
    public record Sent(String sql, int rows) {}

    private static final ThreadLocal<List<Counter>> RUNNING = new ThreadLocal<>();

    /** How a commit is counted; nobody else says it in a statement. */
    private static final String COMMIT = "commit by the driver";

    /** The statements that {@code work} sent. */
    public static List<Sent> of(Runnable work) {
        return all(work).stream().filter(sent -> !sent.sql.equals(COMMIT)).toList();
    }

    /** How often {@code work} committed. */
    public static long commits(Runnable work) {
        return all(work).stream().filter(sent -> sent.sql.equals(COMMIT)).count();
    }

    private static List<Sent> all(Runnable work) {
        RUNNING.set(new ArrayList<>());
        try {
            work.run();
            return RUNNING.get().stream().map(c -> new Sent(c.sql, c.rows)).toList();
        } finally {
            RUNNING.remove();
        }
    }

    public static <T> T with(List<Sent> out, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        out.addAll(of(() -> result.add(work.get())));
        return result.get(0);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source, "") : bean;
    }

    private static final class Counter {
        final String sql;
        int rows;

        Counter(String sql) {
            this.sql = sql;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T counting(Class<T> type, Object target, String sql) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object result;
            try {
                result = method.invoke(target, args);
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
            }
            List<Counter> running = RUNNING.get();
            return switch (method.getName()) {
                case "getConnection" ->
                    result instanceof java.sql.Connection ? counting(java.sql.Connection.class, result, "") : result;
                case "prepareStatement" -> counting(java.sql.PreparedStatement.class, result, (String) args[0]);
                case "createStatement" -> counting(java.sql.Statement.class, result, "");
                case "execute", "executeQuery", "executeUpdate", "executeBatch" -> {
                    Counter counter = new Counter(args != null && args.length > 0 ? (String) args[0] : sql);
                    if (running != null) {
                        running.add(counter);
                    }
                    yield result instanceof ResultSet rows ? rows(rows, counter) : result;
                }
                case "commit" -> {
                    if (running != null) {
                        running.add(new Counter(COMMIT));
                    }
                    yield result;
                }
                case "getResultSet" ->
                    result instanceof ResultSet rows && running != null && !running.isEmpty()
                            ? rows(rows, running.get(running.size() - 1))
                            : result;
                default -> result;
            };
        });
    }

    private static ResultSet rows(ResultSet target, Counter counter) {
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(target, args);
                        if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                            counter.rows++;
                        }
                        return result;
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
