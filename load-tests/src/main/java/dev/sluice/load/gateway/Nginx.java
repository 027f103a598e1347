package dev.sluice.load.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// nginx as the origin of files and as the peer that only passes on.
final class Nginx {

    private Nginx() {}

    /// Serves the files of a folder.
    static Server origin(String core, Path folder, Path files)
            throws IOException, InterruptedException {
        int port = Server.freePort();
        return start(
                "origin",
                core,
                port,
                folder,
                """
                server {
                  listen 127.0.0.1:%d reuseport;
                  location / { root %s; default_type application/json; }
                }
                """
                        .formatted(port, files));
    }

    /// Passes everything on: files to the origin, uploads to the sink.
    static Server proxy(String core, Path folder, int origin, int sink)
            throws IOException, InterruptedException {
        int port = Server.freePort();
        return start(
                "nginx",
                core,
                port,
                folder,
                """
                upstream files { server 127.0.0.1:%d; keepalive 64; }
                upstream sink { server 127.0.0.1:%d; keepalive 64; }
                server {
                  listen 127.0.0.1:%d;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_buffers 16 16k;
                  location / { proxy_pass http://files; }
                  location /sink { proxy_request_buffering off; proxy_pass http://sink; }
                  location /stream/sink { proxy_request_buffering off; proxy_pass http://sink; }
                }
                """
                        .formatted(origin, sink, port));
    }

    private static Server start(String name, String core, int port, Path folder, String servers)
            throws IOException, InterruptedException {
        Path config = folder.resolve(name + ".conf");
        Files.writeString(
                config,
                """
                daemon off;
                worker_processes 1;
                pid %1$s/%2$s.pid;
                error_log %1$s/%2$s.log error;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nodelay on;
                  keepalive_requests 100000000;
                  client_max_body_size 0;
                  client_body_buffer_size 256k;
                  client_body_temp_path %1$s/%2$s.body;
                  proxy_temp_path %1$s/%2$s.proxy;
                  fastcgi_temp_path %1$s/%2$s.fastcgi;
                  uwsgi_temp_path %1$s/%2$s.uwsgi;
                  scgi_temp_path %1$s/%2$s.scgi;
                  %3$s
                }
                """
                        .formatted(folder, name, servers));
        return Server.start(
                name,
                port,
                new Server.Launch(core, folder),
                List.of(
                        program(),
                        "-p",
                        folder.toString(),
                        "-c",
                        config.toString(),
                        "-e",
                        folder.resolve(name + ".log").toString()));
    }

    /// Debian keeps it where only root's path leads.
    private static String program() {
        Path system = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(system) ? system.toString() : "nginx";
    }
}
