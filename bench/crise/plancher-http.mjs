// The least that a Nest site does to keep an answer: one address, one INSERT, committed. Its database: argument 1. Says its port over IPC.
import 'reflect-metadata';
import { Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
await pool.query('CREATE TABLE reponse (id bigserial PRIMARY KEY, le timestamptz NOT NULL, quoi text NOT NULL)');

class Reponses {
  async repondre() {
    await pool.query(`INSERT INTO reponse (le, quoi) VALUES (clock_timestamp(), 'nePeutPas')`);
    return {};
  }
}
Post()(Reponses.prototype, 'repondre', Object.getOwnPropertyDescriptor(Reponses.prototype, 'repondre'));
Controller('reponse')(Reponses);
class Racine {}
Module({ controllers: [Reponses] })(Racine);

const site = await NestFactory.create(Racine, { logger: false });
await site.listen(0, '127.0.0.1');
process.send({ port: site.getHttpServer().address().port });
process.on('disconnect', () => process.exit(0));
