package io.akig.kit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What is about the whole document; and an order that only changes with the content. */
final class FinishDocument implements GlobalOpenApiCustomizer {
    private final String title;

    FinishDocument(String title) {
        this.title = title;
    }

    @Override
    public void customise(OpenAPI document) {
        String about = Examples.text("openapi/" + title + ".md");
        document.setInfo(new Info().title(title).version("1").description(about));
        document.setServers(List.of(new Server().url("/").description("Where this document comes from")));
        Components components = document.getComponents();
        Schema<?> problem = DescribeCalls.schema(ProblemBody.class, components);
        components.addSchemas("Problem", components.getSchemas().remove(SchemaUse.name(problem)));
        SchemaUse use = new SchemaUse(components.getSchemas());
        use.forget(operations(document).toList());
        use.makeOptional(operations(document).toList());
        order(document);
    }

    private static void order(OpenAPI document) {
        Paths paths = new Paths();
        new TreeMap<>(document.getPaths()).forEach(paths::addPathItem);
        document.setPaths(paths);
        operations(document).forEach(operation -> {
            ApiResponses responses = new ApiResponses();
            new TreeMap<>(operation.getResponses()).forEach(responses::addApiResponse);
            operation.setResponses(responses);
        });
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }
}
