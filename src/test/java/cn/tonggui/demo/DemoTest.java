package cn.tonggui.demo;

import cn.tonggui.Tonggui;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The demo at its first start, once for all tests of it: its history takes a while to be told. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Tonggui.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "tonggui.files=target/demo/files",
            "tonggui.keys=target/demo/keys"
        })
@ActiveProfiles("demo")
@interface DemoTest {}
