package cn.tonggui.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Files, locale and the viewer argument. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final ViewerArgument viewer;

    WebConfiguration(ViewerArgument viewer) {
        this.viewer = viewer;
    }

    /** Their address carries the version: a browser need not ask again. Our own few files it asks about each time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/_static/echarts/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/echarts/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/app.css", "/app.js", "/favicon.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }

    /** Whatever a form did, {@code redirect:} leads on by 303: the browser then asks for the page and repeats nothing. */
    @Bean
    static BeanPostProcessor redirectsBySeeOther() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) {
                    views.setRedirectHttp10Compatible(false);
                }
                return bean;
            }
        };
    }

    /** One language for everyone, whatever the browser asks for. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE);
    }
}
