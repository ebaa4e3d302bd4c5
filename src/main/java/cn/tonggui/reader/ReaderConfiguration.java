package cn.tonggui.reader;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the reader's connections beside the main ones, for whoever uses the data source: mappers and engine alike. */
@Configuration
class ReaderConfiguration {

    /** Static, asking for the rest only when the data source is made, and of the type that says its order. */
    @Bean
    static Routing readerRouting(ObjectProvider<ReadingOnly> reading, ConfigurableListableBeanFactory beans) {
        return new Routing(reading, beans);
    }

    record Routing(ObjectProvider<ReadingOnly> reading, ConfigurableListableBeanFactory beans)
            implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof HikariDataSource main)) {
                return bean;
            }
            ReaderPool pool = new ReaderPool(main, beans.getBean(ReaderSettings.class));
            beans.registerSingleton("readerPool", pool);
            ((DefaultListableBeanFactory) beans).registerDisposableBean("readerPool", pool::close);
            return new ReaderRouting(main, pool.connections(), reading.getObject());
        }

        /** Before the tests count what goes through. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
